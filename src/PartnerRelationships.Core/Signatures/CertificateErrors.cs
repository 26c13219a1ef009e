using System;
using System.Security.Cryptography;

namespace PartnerRelationships.Core.Signatures;

/// <summary>What .NET throws where bytes or a file are no certificate.</summary>
public static class CertificateErrors
{
    /// <summary>Whether an error says that. Nothing at all is an argument that is not allowed.</summary>
    public static bool IsOne(Exception error) => error is CryptographicException or ArgumentException;
}
