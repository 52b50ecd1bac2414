# The folder of a run as data frames.

#' Read a finished run
#'
#' Parquet is read where `nanoparquet` or `arrow` is installed, else the CSV tables that
#' `interregnum run --csv` writes; the frames are the same.
#'
#' @param folder the folder that `interregnum run --out` wrote.
#' @return A list of class `interregnum_result`: a data frame a table (`runs`, `falls`,
#'   `regions`, `weeks`, `displacement`, `rights`, `parameters`, and `districts` where
#'   districts were played), then `answer` (the document of `run --json`), `codebook`
#'   (which describes every column) and `folder`. Days count from the origin and stand
#'   beside a column of class `Date`.
#' @seealso [interregnum_run()]
#' @export
#' @examples
#' \dontrun{
#' result <- read_interregnum("out/mali-2012-1-1000")
#' aggregate(fall_day ~ region_name, result$falls, median)
#' }
read_interregnum <- function(folder) {
  codebook <- read_document(file.path(folder, "tables", "datapackage.json"), folder)
  answer <- read_document(file.path(folder, "run.json"), folder)
  names <- vapply(codebook$resources, function(r) r$name, "")
  tables <- lapply(codebook$resources, read_table, file.path(folder, "tables"))
  names(tables) <- names
  structure(
    c(tables, list(answer = answer, codebook = codebook, folder = folder)),
    class = "interregnum_result"
  )
}

read_document <- function(file, folder) {
  if (!file.exists(file)) {
    stop(interregnum_condition(paste0(
      folder, " holds no finished run: ", file,
      " is not there. It is the folder given with --out, or out =."
    ), "bad-input", place = list(file = file)))
  }
  tryCatch(
    jsonlite::fromJSON(file, simplifyVector = FALSE),
    error = function(e) {
      stop(interregnum_condition(
        paste0(file, " is damaged: it is no JSON."), "bad-input", place = list(file = file)
      ))
    }
  )
}

has_reader <- function(package) requireNamespace(package, quietly = TRUE)

read_parquet <- function(file) {
  if (has_reader("nanoparquet")) {
    return(as.data.frame(nanoparquet::read_parquet(file)))
  }
  as.data.frame(arrow::read_parquet(file))
}

can_read_parquet <- function() has_reader("nanoparquet") || has_reader("arrow")

read_table <- function(resource, folder) {
  files <- c(list(resource), resource[["interregnum:also"]])
  paths <- vapply(files, function(f) file.path(folder, f$path), "")
  names(paths) <- vapply(files, function(f) f$format, "")
  if ("parquet" %in% names(paths) && can_read_parquet()) {
    return(typed(read_parquet(paths[["parquet"]]), resource$schema$fields))
  }
  if (!"csv" %in% names(paths)) {
    stop(interregnum_condition(paste0(
      paths[["parquet"]], " needs a reader of Parquet: install.packages(\"nanoparquet\"), ",
      "or write the run with --csv (csv = TRUE)."
    ), "bad-input", place = list(file = paths[["parquet"]])))
  }
  frame <- utils::read.csv(
    paths[["csv"]],
    colClasses = "character", na.strings = "", fileEncoding = "UTF-8-BOM",
    check.names = FALSE, stringsAsFactors = FALSE
  )
  typed(unguarded(frame), resource$schema$fields)
}

# CSV guards text that a spreadsheet would compute with an apostrophe; the name is without.
unguarded <- function(frame) {
  frame[] <- lapply(frame, function(text) sub("^'(?=[-=+@\t\r])", "", text, perl = TRUE))
  frame
}

typed <- function(frame, fields) {
  for (field in fields) {
    value <- frame[[field$name]]
    frame[[field$name]] <- switch(field$type,
      integer = as.integer(value),
      number = as.numeric(value),
      date = as.Date(value),
      boolean = if (is.logical(value)) value else value == "true",
      as.character(value)
    )
  }
  frame
}

#' @export
print.interregnum_result <- function(x, ...) {
  cat(strwrap(x$answer$sentence %||% x$answer$title), sep = "\n")
  cat("Model output, not observation.\n\n")
  for (resource in x$codebook$resources) {
    cat(sprintf("$%-13s %d rows. %s\n", resource$name, nrow(x[[resource$name]]), resource$title))
  }
  cat("Result", substr(x$answer$result_hash, 1, 16), "in", x$folder, "\n")
  invisible(x)
}

`%||%` <- function(a, b) if (is.null(a)) b else a
