/**
 * Users' own intents: what they do, and what is said after.
 */
package dev.parley.runtime.own;
