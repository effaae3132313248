"""What needs more of the machine: nginx, wrk and Java."""
