# The ends of a command that are no answer, as conditions with the place of the fault.

#' Errors of the command
#'
#' Every end of the command without an answer is a condition of class
#' `interregnum_error`, to be met by [tryCatch()]. Its class says the kind too:
#' `interregnum_bad_input`, `interregnum_answer_is_no`, `interregnum_interrupted`,
#' `interregnum_not_found`.
#'
#' The condition has, besides `message` and `call`, the fields `code`, `exit_code`,
#' `file`, `line` and `column` (where the first fault stands), `allowed` (what may stand
#' there) and `nearest` (the nearest match). A field is `NULL` where it is not known.
#'
#' @name interregnum_errors
#' @examples
#' \dontrun{
#' tryCatch(
#'   interregnum_run("mali-2012", set = "regions[KID].garison=3"),
#'   interregnum_bad_input = function(e) e$nearest
#' )
#' }
NULL

interregnum_condition <- function(message, code, exit_code = NULL, place = NULL,
                                  allowed = NULL, nearest = NULL, document = NULL) {
  kind <- paste0("interregnum_", gsub("-", "_", code))
  structure(
    class = c(kind, "interregnum_error", "error", "condition"),
    list(
      message = message, call = NULL, code = code, exit_code = exit_code,
      file = place$file, line = place$line, column = place$column,
      allowed = allowed, nearest = nearest, document = document
    )
  )
}

condition_from <- function(document) {
  interregnum_condition(
    document$message, document$code, document$exit_code, document$place,
    document$allowed, document$nearest
  )
}
