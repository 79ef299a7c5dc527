module example.com/rubdown

go 1.25.0

require (
	github.com/muktihari/fit v0.26.1
	github.com/rickb777/date v1.21.1
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/rickb777/plural v1.4.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
