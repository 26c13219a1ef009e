using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dapper;

namespace PartnerRelationships.Storage.Databases;

/// <summary>The columns of a table, from the properties of its row: <c>CustomerName</c> is kept as <c>customer_name</c>.</summary>
/// <param name="row">The row's type; a property <c>Number</c> is the row's own number, which the database gives.</param>
/// <param name="unchanging">The properties that an update leaves alone.</param>
internal sealed class RowColumns(Type row, params string[] unchanging)
{
    private const string OwnNumber = "Number";
    private readonly PropertyInfo[] properties = [.. row.GetProperties().Where(property => property.Name != OwnNumber)];

    /// <summary>For a SELECT, under the properties' names.</summary>
    public string Selected => Joined(Names, name => $"{Column(name)} AS {name}");

    /// <summary>The columns of an INSERT.</summary>
    public string Named => Joined(Names, Column);

    /// <summary>The values of an INSERT.</summary>
    public string Given => Joined(Names, name => "@" + name);

    /// <summary>For an UPDATE.</summary>
    public string Assigned => Joined(Names.Except(unchanging), name => $"{Column(name)} = @{name}");

    private IEnumerable<string> Names => properties.Select(property => property.Name);

    /// <summary>A row's values, as text that every database keeps as it is.</summary>
    public DynamicParameters ParametersOf(object values)
    {
        var parameters = new DynamicParameters();
        foreach (var property in properties)
        {
            var value = property.GetValue(values);
            parameters.Add(property.Name, value is string text ? KeptText.Of(text) : value);
        }

        return parameters;
    }

    private static string Column(string property) => Regex.Replace(property, "(?<=[a-z])(?=[A-Z])", "_").ToLowerInvariant();

    private static string Joined(IEnumerable<string> names, Func<string, string> write) => string.Join(", ", names.Select(write));
}
