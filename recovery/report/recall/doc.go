// Package recall writes advice as the rows of a recall list: one client a row, when the next visit falls due, what to suggest, or
// why not now.
//
// # Columns
//
// The order is stable; new columns come at the end.
//
//	client      the caller's name for the client
//	answer      book, self-care, not-now, nothing-needed
//	due_from    first civil day of the due range, 2006-01-02; of the best visit's window when no regular visit is due
//	due_to      last civil day of it, included
//	modality    what to suggest, by its id
//	purpose     what for, by its id
//	minutes     length of the appointment
//	reason      code of the first reason, or of the rule or finding that says not now
//	text        the reason in the language asked for
//	not_until   moment until which it is not now, RFC 3339 with offset; empty when that is not a matter of time alone
//	who         whom to ask first, in the language asked for
//
// The file is CSV by RFC 4180, in UTF-8, with a header and CRLF ends. A cell that a spreadsheet would run as a formula - it begins
// with =, +, - or @, or with white space before one - gets an apostrophe in front. Opting out of reminders is the caller's to honour.
package recall
