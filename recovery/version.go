package recovery

// Version names the data tables an answer came from. It changes whenever equal input may give a different answer.
const Version = "2026.11"
