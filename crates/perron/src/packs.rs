//! The method packs inside the program, so that one file is all an operator needs. A folder on disk replaces them.
