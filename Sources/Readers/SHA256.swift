import CCrypto
package import Text

/// SHA-256 (FIPS 180-4) by the system's libcrypto; anyone can check a digest with `sha256sum`.
package enum SHA256 {
  /// Looked up once: the look-up takes a lock that all threads would share.
  private nonisolated(unsafe) static let algorithm = unsafe EVP_MD_fetch(nil, "SHA256", nil)

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
    let context = unsafe EVP_MD_CTX_new()
    defer { unsafe EVP_MD_CTX_free(context) }
    var status = unsafe EVP_DigestInit_ex(context, algorithm, nil)
    try FileBytes.readPieces(of: path, name: name) { piece in
      status &= unsafe EVP_DigestUpdate(context, piece, piece.count)
    }
    var sum = [UInt8](repeating: 0, count: 32)
    status &= unsafe EVP_DigestFinal_ex(context, &sum, nil)
    precondition(status == 1, "libcrypto cannot compute SHA-256")
    return Digest(sum)
  }
}
