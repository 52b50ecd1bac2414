test_that("a run is its answer and a data frame a table", {
  result <- a_run()
  expect_s3_class(result, "interregnum_result")
  expect_identical(
    head(names(result), 7),
    c("runs", "falls", "regions", "weeks", "displacement", "rights", "parameters")
  )
  expect_identical(nrow(result$runs), 12L)
  expect_identical(result$answer$runs, 12L)
  expect_match(result$answer$sentence, "of 12 runs")
  expect_output(print(result), "Model output, not observation")
})

test_that("dates stand where the days say", {
  falls <- a_run()$falls
  expect_s3_class(falls$fall_date, "Date")
  fell <- falls[!is.na(falls$fall_day), ]
  expect_gt(nrow(fell), 0)
  origin <- as.Date(a_run()$answer$origin)
  expect_identical(as.integer(fell$fall_date - origin), fell$fall_day)
  expect_true(all(is.na(falls$fall_date[is.na(falls$fall_day)])))
})

test_that("shares are those of the answer", {
  result <- a_run()
  share <- tapply(result$falls$status == "fell", result$falls$region_id, mean)
  for (region in result$answer$regions) {
    if (!is.null(region$p_fall)) expect_equal(share[[region$id]], region$p_fall)
  }
})

test_that("every column of the codebook is there, with its type", {
  result <- a_run()
  classes <- c(
    integer = "integer", number = "numeric", string = "character", boolean = "logical",
    date = "Date"
  )
  for (resource in result$codebook$resources) {
    frame <- result[[resource$name]]
    fields <- resource$schema$fields
    expect_identical(names(frame), vapply(fields, function(f) f$name, ""))
    expect_identical(
      unname(vapply(frame, function(x) class(x)[1], "")),
      unname(classes[vapply(fields, function(f) f$type, "")])
    )
  }
})

test_that("text that CSV guards comes back as it is", {
  frame <- data.frame(name = c("'=1+1", "'-F", "O'Neill", "'quoted'", NA))
  expect_identical(interregnum:::unguarded(frame)$name, c("=1+1", "-F", "O'Neill", "'quoted'", NA))
})

test_that("a question is its document", {
  needs_command()
  document <- interregnum_ask("trace", "mali-2012", run = 3, progress = FALSE)
  expect_identical(document$case, "mali-2012")
  expect_identical(document$run, 3L)
})
