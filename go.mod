module example.com/rubdown

go 1.25.0

require (
	github.com/rickb777/date v1.21.1
	github.com/rickb777/plural v1.4.2 // indirect
	github.com/stretchr/testify v1.12.1
)
