// Package e2e drives the real program under a display of its own, as a person
// would. Its tests are built with the tag e2e and need Xvfb, xdotool and
// ImageMagick's import.
package e2e
