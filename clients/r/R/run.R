#' Play a case many times
#'
#' Calls `interregnum run` and reads its tables. Progress is shown on the console. On an
#' interruption the runs that are finished are kept, and `resume = TRUE` with the same
#' arguments goes on from them.
#'
#' @param case name of a shipped case, or path of a case folder.
#' @param runs,seed how many runs, and which luck; those of the command when not given.
#' @param out folder for the results; `out/<case>-<seed>-<runs>` when not given.
#' @param ... any other flag of `interregnum run`, its hyphens as underscores:
#'   `set = "regions[KID].militia_k=x2"` or several, `scenario =`, `without =`,
#'   `announced_only = TRUE`, `resume = TRUE`, `csv = TRUE`, `xlsx = TRUE`, `workers = 1`.
#' @param progress whether lines on progress are shown.
#' @return What [read_interregnum()] gives.
#' @seealso [interregnum_errors] for what goes wrong.
#' @export
#' @examples
#' \dontrun{
#' result <- interregnum_run("mali-2012", runs = 100)
#' result
#' hist(result$runs$fallen_regions)
#' }
interregnum_run <- function(case, runs = NULL, seed = NULL, out = NULL, ..., progress = TRUE) {
  options <- list(...)
  if (is.null(options$csv) && !can_read_parquet()) options$csv <- TRUE
  given <- c(list(runs = runs, seed = seed, out = out), options)
  document <- call_command(c("run", case, flags(given)), progress)
  read_interregnum(document$files$folder)
}

#' Put any other question
#'
#' Calls a question of the command with `--json`.
#'
#' @param question `"compare"`, `"why"`, `"sensitivity"`, `"forecast"`, `"trace"`, `"score"`,
#'   `"warn"`, `"claims"`, `"chain"`, `"check"` or `"cases"`.
#' @param case the case (for `"claims"` an account); `NULL` where the question takes none.
#' @param ... flags of that question, hyphens as underscores:
#'   `scenario = "contractors-stay"`, `runs = 100`, `as_of = "2021-06-23"`.
#' @param progress whether lines on progress are shown.
#' @return The document as a list; `docs/schemas` describes each.
#' @seealso [interregnum_errors]
#' @export
#' @examples
#' \dontrun{
#' interregnum_ask("trace", "mali-2012", run = 7)
#' }
interregnum_ask <- function(question, case = NULL, ..., progress = TRUE) {
  call_command(c(question, case, flags(list(...))), progress)
}
