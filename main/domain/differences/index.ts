// What differs between two versions of a case, and a version as a whole, in people's words.
export { caseDifferences, type Difference } from './case-differences';
export { caseInWords, type Section } from './case-in-words';
