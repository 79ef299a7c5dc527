package muscles

// maxText is the longest text, in bytes, that is read as a name.
const maxText = 200
