caught <- function(expression) tryCatch(expression, interregnum_error = identity)

test_that("a misspelt column has its place and the nearest", {
  needs_command()
  e <- caught(
    interregnum_run("mali-2012", runs = 2, set = "regions[KID].garison=3", progress = FALSE)
  )
  expect_s3_class(e, "interregnum_bad_input")
  expect_identical(list(e$file, e$line, e$column), list("--set", 1L, 1L))
  expect_identical(e$nearest, "garrison_effective_k")
  expect_match(e$allowed, "militia_k")
  expect_identical(e$exit_code, 2L)
})

test_that("a folder without a run is named", {
  expect_error(read_interregnum(tempdir()), "holds no finished run", class = "interregnum_bad_input")
})

test_that("a command that is not there is named", {
  before <- Sys.getenv("INTERREGNUM_BIN", NA)
  Sys.setenv(INTERREGNUM_BIN = file.path(tempdir(), "nowhere"))
  on.exit(if (is.na(before)) Sys.unsetenv("INTERREGNUM_BIN") else Sys.setenv(INTERREGNUM_BIN = before))
  expect_error(interregnum_ask("cases"), "is no file", class = "interregnum_not_found")
})

test_that("flags are as a person would type them", {
  flags <- interregnum:::flags(list(
    runs = 100000, set = c("a=1", "b=2"), announced_only = TRUE, csv = FALSE, out = NULL
  ))
  expect_identical(
    flags, c("--runs", "100000", "--set", "a=1", "--set", "b=2", "--announced-only")
  )
})
