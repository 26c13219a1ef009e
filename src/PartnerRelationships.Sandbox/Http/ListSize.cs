using System;
using System.Globalization;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>How many items a page may have, as the query says it: nothing and 0 mean as many as there can be (contract §11.5).</summary>
internal static class ListSize
{
    public static int Of(Call call, int most) => call.Query("size") switch
    {
        null or "" or "0" => most,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) => Math.Min(size, most),
        _ => throw Refusal.BadInput("size must be a whole number."),
    };
}
