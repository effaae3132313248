"""Where links lead that name no page by its key, and where none can lead."""
