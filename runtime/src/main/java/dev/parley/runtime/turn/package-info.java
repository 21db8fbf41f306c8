/**
 * One turn, from an utterance to an answer: understand, resolve, ask or act, reply.
 */
package dev.parley.runtime.turn;
