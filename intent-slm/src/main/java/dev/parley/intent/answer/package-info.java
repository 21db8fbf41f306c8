/**
 * Words answers by a small model: it chooses and joins the words around names, numbers and states, which are copied
 * from the facts. A checker holds every answer against the facts; what does not pass is worded by templates.
 */
package dev.parley.intent.answer;
