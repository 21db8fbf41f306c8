/**
 * Finding the sentence that a question or a request is nearest to: by the words they share, weighed by how rare these
 * are, and by vectors of what they mean where there is a language model. Documents of the home are searched so for
 * answers, and sentences that Parley serves for one to offer.
 */
package dev.parley.runtime.retrieval;
