/**
 * Training of the language model for one home: its people's examples, what is written for Python to train with, whether
 * the new model is any worse than the one before, and which one is in use.
 */
package dev.parley.runtime.train;
