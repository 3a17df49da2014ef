"""One defect, one file; the folder is the catalogue."""
