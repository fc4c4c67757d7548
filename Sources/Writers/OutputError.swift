import Glibc

/// A file or folder that could not be written, with the reason and a way out.
package struct OutputError: Error, Equatable, CustomStringConvertible {
  package var path: String
  package var problem: String
  package var remedy: String?

  package init(path: String, problem: String, remedy: String? = nil) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let hint = remedy.map { "\n  help: \($0)" } ?? ""
    return "\(path): error: \(problem)\(hint)"
  }
}

extension OutputError {
  /// What the system said, in its own words, and what to do about the causes that users meet.
  ///
  /// - Parameters:
  ///   - path: The file or folder that was to be written.
  ///   - action: What failed, to follow *cannot*: "create this folder".
  ///   - code: The system's error number.
  init(path: String, cannot action: String, code: Int32) {
    let remedy: String? =
      switch code {
      case ENOSPC, EDQUOT: "free some space there, or write to another disk"
      case EACCES, EPERM, EROFS: "choose a folder that you may write to"
      case ENOTDIR, EEXIST:
        "a file stands where a folder is needed; move it, or choose another name"
      case EISDIR: "a folder stands where a file is needed; move it, or choose another name"
      case ENOENT: "the path leads nowhere; if a part of it is a link, mend or remove that"
      case EBUSY: "choose a folder that is not itself the root of a disk"
      default: nil
      }
    let reason = unsafe String(cString: strerror(code))
    self.init(path: path, problem: "cannot \(action): \(reason)", remedy: remedy)
  }
}
