# One short run for all tests; without the command they are left out, and say so.

needs_command <- function() {
  found <- nzchar(Sys.getenv("INTERREGNUM_BIN")) || nzchar(Sys.which("interregnum"))
  skip_if_not(found, "the command interregnum is not installed")
}

played <- new.env()

a_run <- function() {
  needs_command()
  if (is.null(played$result)) {
    played$folder <- file.path(tempfile("a folder "), "mali")
    played$result <- interregnum_run(
      "mali-2012",
      runs = 12, out = played$folder, csv = TRUE, workers = 1, progress = FALSE
    )
  }
  played$result
}
