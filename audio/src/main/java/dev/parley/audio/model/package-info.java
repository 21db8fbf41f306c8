/**
 * Speech models made for one home: its own words, its own sentences, nothing else to hear.
 *
 * <p>{@link dev.parley.audio.model.BuiltInModel} makes a whole model on the user's machine out of the open CMU Sphinx
 * "en-us" acoustic model; {@link dev.parley.audio.model.VendorModel} gives a downloaded Vosk model the same strict
 * grammar. Both write what libvosk 0.3.45 reads: a Kaldi nnet3 acoustic model and OpenFst graphs. Numbers are computed
 * by {@link StrictMath}, so that the same home gives the same bytes on every machine.
 */
package dev.parley.audio.model;
