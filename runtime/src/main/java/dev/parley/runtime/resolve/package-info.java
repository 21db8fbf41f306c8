/**
 * From intents to devices and commands: which things are meant, and what each of them is to do.
 */
package dev.parley.runtime.resolve;
