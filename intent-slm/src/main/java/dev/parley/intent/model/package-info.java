/**
 * Understanding by the small language model: an encoder run by ONNX Runtime marks what the words of an utterance are,
 * and the words and sentences of the home tell what they mean.
 */
package dev.parley.intent.model;
