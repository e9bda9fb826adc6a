import { bindData } from './bindData';
import { bindOption } from './bindOption';
import { defaultMissing } from './defaultMissing';
import { destinationDotDot } from './destinationDotDot';
import { destinationRelative } from './destinationRelative';
import { devptsGid } from './devptsGid';
import { duplicate } from './duplicate';
import { idmapNoBind } from './idmapNoBind';
import { idmapNoMappings } from './idmapNoMappings';
import { mappingsPair } from './mappingsPair';
import { mappingsWithoutIdmap } from './mappingsWithoutIdmap';
import { nul } from './nul';
import { onRoot } from './onRoot';
import { optionUnknown } from './optionUnknown';
import { optionsContradict } from './optionsContradict';
import { order } from './order';
import { sourceAbsent } from './sourceAbsent';
import { sourceMissing } from './sourceMissing';
import { sysfsUserns } from './sysfsUserns';
import { tmpcopyup } from './tmpcopyup';
import { tmpfsData } from './tmpfsData';
import { typeMissing } from './typeMissing';
import { windowsNested } from './windowsNested';
import { destinationEmpty } from './destinationEmpty';
import { mountTypeUnknown } from './typeUnknown';
import { mountOverFile } from './overFile';
import { overlayLayers } from './overlayLayers';
import { remountNothing } from './remountNothing';
import { optionHandedOn } from './optionHandedOn';
import { procUserns } from './procUserns';
import type { Rule } from '../rule';

/** Those of this folder, in the order of the reference page. */
export const mountRules: readonly Rule[] = [
  bindData,
  bindOption,
  defaultMissing,
  destinationDotDot,
  destinationRelative,
  devptsGid,
  duplicate,
  idmapNoBind,
  idmapNoMappings,
  mappingsPair,
  mappingsWithoutIdmap,
  nul,
  onRoot,
  optionUnknown,
  optionsContradict,
  order,
  sourceAbsent,
  sourceMissing,
  sysfsUserns,
  tmpcopyup,
  tmpfsData,
  typeMissing,
  windowsNested,
  destinationEmpty,
  mountTypeUnknown,
  mountOverFile,
  overlayLayers,
  remountNothing,
  optionHandedOn,
  procUserns,
];
