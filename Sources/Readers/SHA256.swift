import CCrypto
package import Text

/// SHA-256 (FIPS 180-4) by the system's libcrypto; anyone can check a digest with `sha256sum`.
package enum SHA256 {
  /// Looked up once: the look-up takes a lock that all threads would share.
  fileprivate nonisolated(unsafe) static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

  /// The digest of `bytes`.
  package static func digest(of bytes: [UInt8]) -> Digest {
    var sum = [UInt8](repeating: 0, count: 32)
    let status = unsafe EVP_Digest(bytes, bytes.count, &sum, nil, algorithm, nil)
    precondition(status == 1, "libcrypto cannot compute SHA-256")
    return Digest(sum)
  }

  /// The digest of a file, read piece by piece.
  ///
  /// - Parameters:
  ///   - path: The file to open.
  ///   - name: The name to use in error messages; by default `path`.
  /// - Returns: The digest of all bytes of the file.
  /// - Throws: `InputError` where the file cannot be read.
  package static func digest(
    ofFile path: String, name: String? = nil
  ) throws(InputError) -> Digest {
    var sum = RunningSHA256()
    try FileBytes.readPieces(of: path, name: name) { sum.add($0) }
    return sum.finish()
  }

}

/// A SHA-256 of bytes that come piece by piece.
@safe package struct RunningSHA256: ~Copyable {
  private let context = unsafe EVP_MD_CTX_new()
  private var status: Int32

  package init() {
    status = unsafe EVP_DigestInit_ex(context, SHA256.algorithm, nil)
  }

  /// Adds the next bytes.
  package mutating func add(_ bytes: [UInt8]) {
    status &= unsafe EVP_DigestUpdate(context, bytes, bytes.count)
  }

  /// The digest of all bytes; asked for once, at the end.
  package mutating func finish() -> Digest {
    var sum = [UInt8](repeating: 0, count: 32)
    status &= unsafe EVP_DigestFinal_ex(context, &sum, nil)
    precondition(status == 1, "libcrypto cannot compute SHA-256")
    return Digest(sum)
  }

  deinit { unsafe EVP_MD_CTX_free(context) }
}
