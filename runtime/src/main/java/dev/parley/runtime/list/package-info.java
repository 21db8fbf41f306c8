/**
 * Shopping lists and the like: those of the home file, whose items are the state of devices, and those that people made
 * by voice. Both are remembered over restarts.
 */
package dev.parley.runtime.list;
