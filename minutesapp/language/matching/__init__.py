"""What counts as the same when texts are compared or searched. Nothing folded is ever shown or stored."""
