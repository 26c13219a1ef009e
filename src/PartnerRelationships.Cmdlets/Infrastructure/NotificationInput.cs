using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace PartnerRelationships.Commands;

/// <summary>Notifications as listeners, functions and runbooks have them: the body as text or bytes, the headers as whatever their host makes of them.</summary>
internal static class NotificationInput
{
    private const long Longest = 256 * 1024;

    /// <summary>The body's bytes.</summary>
    /// <exception cref="InvalidInputException">It is neither text nor bytes (NotificationBodyInvalid).</exception>
    public static byte[] Body(object given) => Arguments.Bare(given) switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        IList list when list.Count > 0 && list.Cast<object?>().All(item => Arguments.Bare(item) is byte) => [.. list.Cast<object?>().Select(item => (byte)Arguments.Bare(item)!)],
        var other => throw new InvalidInputException(
            "NotificationBodyInvalid", $"The body is a {other?.GetType().Name ?? "null"}. The signature covers the bytes that were received. Give those bytes or their text, not an object parsed from the JSON."),
    };

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidInputException">It cannot be read, or is no notification (NotificationFileUnreadable).</exception>
    public static byte[] File(string path)
    {
        try
        {
            return new FileInfo(path).Length <= Longest ? System.IO.File.ReadAllBytes(path) : throw new IOException("it is larger than any notification");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("NotificationFileUnreadable", $"'{path}' cannot be read: {error.Message}", inner: error);
        }
    }

    /// <summary>The headers, one by one.</summary>
    /// <exception cref="InvalidInputException">They are no headers (NotificationHeadersInvalid).</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(object given) => Arguments.Bare(given) switch
    {
        NameValueCollection names => [.. names.AllKeys.SelectMany(name => Values(name, names.GetValues(name)))],
        IDictionary pairs => [.. pairs.Cast<DictionaryEntry>().SelectMany(pair => Values(pair.Key, pair.Value))],
        string or ValueType or null => throw new InvalidInputException("NotificationHeadersInvalid", "The headers are neither a table nor objects with names and values."),
        IEnumerable list => [.. list.Cast<object>().SelectMany(Pair)],
        _ => [.. PSObject.AsPSObject(given).Properties.SelectMany(property => Values(property.Name, property.Value))],
    };

    private static IEnumerable<KeyValuePair<string, string>> Pair(object given)
    {
        var item = PSObject.AsPSObject(given);
        var name = Arguments.Value(item, "Key") ?? Arguments.Value(item, "Name")
            ?? throw new InvalidInputException("NotificationHeadersInvalid", "One of the headers has neither a Key nor a Name.");
        return Values(name, Arguments.Value(item, "Value"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(object? name, object? value) => (Arguments.Bare(value) switch
    {
        string text => [text],
        IEnumerable several => several.Cast<object?>().Select(one => Arguments.Bare(one)?.ToString()),
        var other => new[] { other?.ToString() },
    }).Select(text => new KeyValuePair<string, string>(name?.ToString() ?? "", text ?? ""));
}
