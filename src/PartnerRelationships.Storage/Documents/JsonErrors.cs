using System;
using Newtonsoft.Json;

namespace PartnerRelationships.Storage.Documents;

/// <summary>What the library throws where a text is not JSON, or not what is looked for in it.</summary>
internal static class JsonErrors
{
    /// <summary>Whether an error says that. The library has an error of its own for most numbers that are too large, but not for all.</summary>
    public static bool IsOne(Exception error) => error is JsonException or OverflowException;
}
