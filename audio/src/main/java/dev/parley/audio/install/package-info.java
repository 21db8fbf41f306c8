/**
 * Fetches vendors' speech models and libvosk by name: pinned by size and SHA-256, resumable, and all or nothing.
 */
package dev.parley.audio.install;
