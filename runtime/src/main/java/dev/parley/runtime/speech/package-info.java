/**
 * Speech for one home: its model, what is heard with it, and the voice that answers.
 */
package dev.parley.runtime.speech;
