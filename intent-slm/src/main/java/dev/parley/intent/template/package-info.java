/**
 * Sentence templates in hassil's convention, compiled to one automaton that is both the matcher of utterances and the
 * source of the speech grammar.
 *
 * <p>The way of a template: {@link dev.parley.intent.template.ExpressionParser} reads it into an
 * {@link dev.parley.intent.template.Expression}; {@link dev.parley.intent.template.TemplateFile} gathers a file's
 * intents, lists and rules; {@link dev.parley.intent.template.Templates} joins files with the words of a home and gives
 * a {@link dev.parley.intent.template.TemplateInterpreter} and a {@link dev.parley.intent.template.SpeechGrammar}.
 */
package dev.parley.intent.template;
