using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Makes a moment again of the bag of properties as which it comes back from Export-Clixml, jobs and remoting; converts nothing else.</summary>
public sealed class MomentConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) =>
        sourceValue?.TypeNames.Contains("Deserialized.System.DateTimeOffset") == true && Ticks(sourceValue) is not null;

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => sourceValue is PSObject bag && CanConvertFrom(bag, destinationType);

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        new DateTimeOffset(Ticks(sourceValue)!.Value, TimeSpan.Zero).ToOffset(sourceValue.Properties["Offset"]?.Value is TimeSpan offset ? offset : TimeSpan.Zero);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom((PSObject)sourceValue, destinationType, formatProvider, ignoreCase);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new PSInvalidCastException($"A point in time cannot be converted to {destinationType}.");

    private static long? Ticks(PSObject bag) => bag.Properties["UtcTicks"]?.Value is long and >= 0 and var ticks && ticks <= DateTime.MaxValue.Ticks ? ticks : null;
}
