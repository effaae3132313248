"""When pages were last changed, and the moment a build is dated by."""
