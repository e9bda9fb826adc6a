import { config } from './catalogue/config';
import type { ObjectShape } from './catalogue/model';
import type { DiskFacts } from './disk/diskFacts';
import { profileRules } from './dockerSeccomp/all';
import { catalogueOf } from './dockerSeccomp/recognise';
import { type Finding, mostOfOne } from './finding';
import { contextOf, type LintTarget } from './lintContext';
import { rules } from './rules/all';
import type { Found, Rule } from './rules/rule';
import { schemaRules } from './schema/all';
import { parseConfig, type ConfigDocument } from './syntax/configDocument';
import { mostErrors } from './text/syntaxErrors';
import { textFindings } from './text/textFindings';
import { isBroken } from './text/textRules';
import { Value } from './syntax/value';
import { inAnyCase } from './verdicts/anyCase';
import { verdictsOf } from './verdicts/lookup';
import { ignoring, type Unread, unreadOf } from './verdicts/unread';

export interface LintOptions {
  readonly target?: LintTarget;
  readonly disk?: DiskFacts;
  /** What describes the document; what is in it tells unless it is given. */
  readonly catalogue?: ObjectShape;
}

/** The newest runc and crun that were measured. */
export const anyRuntime: LintTarget = { runtimes: [{ name: 'runc' }, { name: 'crun' }] };

/** Every rule that reads the tree, in the order of the reference page. */
const all: readonly Rule[] = [...schemaRules, ...rules];

/** Everything that is wrong with a config, or with a seccomp profile of Docker's, in the order of the text: the text itself, its fields, its meaning. Never throws for what a text says. */
export function lint(text: string, options: LintOptions = {}): readonly Finding[] {
  return lintDocument(parseConfig(text), options);
}

/** The same for a text that was parsed already. */
export function lintDocument(document: ConfigDocument, options: LintOptions): readonly Finding[] {
  const findings = inAnyCase(document.text, found(document, options), (text) => found(parseConfig(text), options));
  return findings.toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

function found(document: ConfigDocument, { target = anyRuntime, disk, catalogue }: LintOptions): readonly Finding[] {
  const root = document.root && new Value(document.text, document.root, []);
  const described = catalogue ?? catalogueOf(root);
  // What runtimes do with the text itself was measured of configs; a profile is read by Docker's engine.
  const verdicts = described === config ? {} : { verdicts: [] };
  const findings: Finding[] = textFindings(document, root, target).map((finding) => ({ ...finding, ...verdicts }));
  const unknown = document.errors.length > mostErrors || findings.some(({ code }) => isBroken(code));
  const broken = unknown ? { fixes: [] } : {};
  if (root?.kind === 'object') {
    const context = contextOf(document, root, { target, disk, catalogue: described });
    const unread = unreadOf(context);
    for (const rule of described === config ? all : profileRules) {
      let told = 0;
      for (const one of rule.check(context)) {
        if (++told > mostOfOne) break;
        findings.push({ ...asFinding(rule, one, target, unread), ...verdicts, ...broken });
      }
    }
  }
  return findings;
}

function asFinding(rule: Rule, found: Found, target: LintTarget, unread: readonly Unread[]): Finding {
  const span = found.at instanceof Value ? found.at.span : found.at;
  return {
    code: rule.id,
    ...(found.case === undefined ? {} : { case: found.case }),
    span,
    severity: found.severity ?? rule.severity,
    message: found.message,
    spec: rule.spec,
    verdicts: ignoring(verdictsOf(rule.id, target, found.case), span, unread),
    fixes: found.fixes ?? [],
  };
}
