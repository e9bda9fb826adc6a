import { config } from '../catalogue/config';
import { dockerSeccomp } from '../catalogue/dockerSeccomp';
import type { ObjectShape } from '../catalogue/model';
import type { Value } from '../syntax/value';
import { isProfile } from './isProfile';

/** What describes a document, told by what is in it: a seccomp profile of Docker's, else a bundle's config. */
export function catalogueOf(root: Value | undefined): ObjectShape {
  return root && isProfile(root) ? dockerSeccomp : config;
}
