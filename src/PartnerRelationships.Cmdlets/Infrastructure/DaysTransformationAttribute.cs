using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Lets a span of time be given in days: PowerShell alone would take a whole number for ten-millionths of a second.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DaysTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        int or long or double or decimal => TimeSpan.FromDays(LanguagePrimitives.ConvertTo<double>(inputData)),
        _ => inputData,
    };
}
