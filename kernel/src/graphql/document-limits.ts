import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import type { Limits } from './limits';
import { queryTooComplex } from './query-too-complex';

/** The fields that stand under one name at one place, and those below them. */
class Place {
  readonly below = new Map<string, Place>();
  count = 0;

  at(name: string): Place {
    const found = this.below.get(name) ?? new Place();
    this.below.set(name, found);
    return found;
  }
}

/** Counts what makes a document dear before it is known to be valid. */
class DocumentCount {
  aliases = 0;
  comparisons = 0;

  add({ selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) this.add(selection.selectionSet, place);
      if (selection.kind !== Kind.FIELD) continue;
      if (selection.alias) this.aliases += 1;
      const own = place.at((selection.alias ?? selection.name).value);
      // The square of the number, grown by one.
      this.comparisons += 2 * own.count + 1;
      own.count += 1;
      if (selection.selectionSet) this.add(selection.selectionSet, own);
    }
  }
}

/** Refuses what needs no schema to be refused, before the rules of validation, whose work grows with the square. */
export const checkDocument = ({ definitions }: DocumentNode, limits: Limits): void => {
  const count = new DocumentCount();
  // All fragments may come together at one place, so they are counted as if they did.
  const ofFragments = new Place();
  let fragments = 0;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments += 1;
    if (definition.kind === Kind.FRAGMENT_DEFINITION) count.add(definition.selectionSet, ofFragments);
    if (definition.kind === Kind.OPERATION_DEFINITION) count.add(definition.selectionSet, new Place());
  }
  if (count.aliases > limits.aliases)
    throw queryTooComplex(`Eine Anfrage hat höchstens ${limits.aliases} Aliasse.`);
  if (fragments > limits.fragments)
    throw queryTooComplex(`Eine Anfrage hat höchstens ${limits.fragments} Fragmente.`);
  if (count.comparisons > limits.comparisons)
    throw queryTooComplex('Die Anfrage wiederholt dieselben Felder zu oft.');
};
