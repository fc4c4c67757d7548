/// A fault in a file the user wrote, with the place to look and a way out.
package struct InputError: Error, Equatable, CustomStringConvertible {
  package var file: String
  /// Counted from 1; `nil` where the whole file is at fault.
  package var line: Int?
  package var problem: String
  package var remedy: String?

  package init(file: String, line: Int? = nil, problem: String, remedy: String? = nil) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    let hint = remedy.map { "\n  help: \($0)" } ?? ""
    return "\(place): error: \(problem)\(hint)"
  }
}

/// Every fault found in one reading, in the order of the file; never empty.
package struct InputFaults: Error, Equatable, CustomStringConvertible {
  package var faults: [InputError]

  package init(_ faults: [InputError]) {
    self.faults = faults
  }

  package var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
