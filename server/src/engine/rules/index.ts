/** All rules, in order of precedence: the first that sees a fault at a place reports it. */
import { abbreviationForm } from './abbreviationForm.ts';
import { deprecatedTerm } from './deprecatedTerm.ts';
import type { Rule } from './rule.ts';
import { termVariant } from './termVariant.ts';

export const rules: readonly Rule[] = [deprecatedTerm, abbreviationForm, termVariant];
