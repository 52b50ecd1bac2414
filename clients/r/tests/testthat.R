library(testthat)
library(interregnum)

test_check("interregnum")
