using System;
using System.Linq;

namespace PartnerRelationships.Core.Webhooks;

/// <summary>The signature that a notification's headers claim (contract A§4.2).</summary>
/// <param name="Bytes">The signature.</param>
/// <param name="Hash">The hash that it is over, such as SHA256.</param>
/// <param name="Certificate">Where the certificate is said to be.</param>
public sealed record NotificationSignature(byte[] Bytes, string Hash, Uri Certificate)
{
    private const string Scheme = "Signature ";
    private static readonly string[] Algorithms = ["rsa-sha256", "rsa-sha384", "rsa-sha512"];

    /// <summary>Reads the headers.</summary>
    /// <exception cref="InvalidInputException">One is missing or cannot be read (NotificationUnsigned), or the algorithm is not one that is accepted
    /// (NotificationAlgorithmRefused).</exception>
    public static NotificationSignature Of(ReceivedNotification received)
    {
        var signature = SignatureOf(received) ?? throw Unsigned("no header Authorization or X-MS-Signature with a signature, or more than one");
        var certificate = received.Header("X-MS-Certificate-Url") ?? throw Unsigned("no header X-MS-Certificate-Url, or more than one");
        var algorithm = received.Header("X-MS-Signature-Algorithm") ?? throw Unsigned("no header X-MS-Signature-Algorithm, or more than one");
        return new NotificationSignature(
            Decode(signature),
            HashOf(algorithm),
            Uri.TryCreate(certificate, UriKind.Absolute, out var address) ? address : throw Unsigned("no address in X-MS-Certificate-Url"));
    }

    // A registration may have it in a header of its own; the other one then belongs to whoever hosts the listener.
    private static string? SignatureOf(ReceivedNotification received) => received.Header("X-MS-Signature") is { } own
        ? own.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? own.Substring(Scheme.Length) : own
        : received.Header("Authorization") is { } shared && shared.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? shared.Substring(Scheme.Length) : null;

    private static string HashOf(string algorithm) => Algorithms.Contains(algorithm, StringComparer.OrdinalIgnoreCase)
        ? algorithm.Substring("rsa-".Length).ToUpperInvariant()
        : throw new InvalidInputException("NotificationAlgorithmRefused", $"The signature algorithm is '{ScreenText.OneLine(algorithm)}'; accepted are {string.Join(", ", Algorithms)}.");

    private static byte[] Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Trim()) is { Length: > 0 } bytes ? bytes : throw Unsigned("an empty signature");
        }
        catch (FormatException)
        {
            throw Unsigned("a signature that is not base64");
        }
    }

    private static InvalidInputException Unsigned(string what) => new("NotificationUnsigned", $"The notification has {what}. It was not imported.");
}
