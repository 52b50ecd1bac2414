# The installed command, called: its answer as a document, its end as a condition.

command_words <- function() {
  given <- Sys.getenv("INTERREGNUM_BIN")
  found <- if (nzchar(given)) given else unname(Sys.which("interregnum"))
  if (!nzchar(found) || (nzchar(given) && !file.exists(given))) {
    where <- if (nzchar(given)) {
      paste0("INTERREGNUM_BIN names '", given, "', which is no file")
    } else {
      "it is not on PATH"
    }
    stop(interregnum_condition(paste0(
      "The command interregnum was not found: ", where,
      ". Install it (npm install -g), or set INTERREGNUM_BIN to its file."
    ), "not-found"))
  }
  if (grepl("\\.m?js$", found)) c(Sys.getenv("INTERREGNUM_NODE", "node"), found) else found
}

# Named arguments as flags: announced_only = TRUE, set = c(...), runs = 200.
flags <- function(options) {
  unlist(lapply(names(options), function(name) {
    value <- options[[name]]
    flag <- paste0("--", gsub("_", "-", name))
    if (is.null(value) || identical(value, FALSE)) {
      NULL
    } else if (isTRUE(value)) {
      flag
    } else {
      # as a person would type it: 100000 and not 1e+05
      text <- if (is.numeric(value)) {
        format(value, scientific = FALSE, trim = TRUE, digits = 15)
      } else {
        as.character(value)
      }
      as.vector(rbind(flag, text))
    }
  }))
}

# stderr goes straight to the console, where R itself would write it: progress is seen as
# it comes, and Ctrl-C reaches the command, which keeps what it has finished.
call_command <- function(arguments, progress = TRUE) {
  words <- c(command_words(), arguments, "--json")
  said <- if (progress) "" else tempfile("interregnum-")
  answer <- tempfile("interregnum-", fileext = ".json")
  on.exit(unlink(c(answer, if (!progress) said)))
  code <- system2(words[1], shQuote(words[-1]), stdout = answer, stderr = said)
  text <- if (file.exists(answer)) readLines(answer, warn = FALSE, encoding = "UTF-8") else ""
  document <- tryCatch(
    jsonlite::fromJSON(paste(text, collapse = "\n"), simplifyVector = FALSE),
    error = function(e) NULL
  )
  if (identical(document$schema, "interregnum.error/1")) stop(condition_from(document))
  if (is.null(document) || !code %in% c(0, 1)) {
    heard <- if (!progress && file.exists(said)) utils::tail(readLines(said, warn = FALSE), 20)
    stop(interregnum_condition(
      paste(c(
        paste0("The command ended with exit code ", code, " and no answer."), heard
      ), collapse = "\n"),
      if (code %in% c(130, 143)) "interrupted" else "unexpected", code
    ))
  }
  if (code == 1) {
    stop(interregnum_condition(
      "The answer is no: see the document of this condition.", "answer-is-no", 1L,
      document = document
    ))
  }
  document
}
