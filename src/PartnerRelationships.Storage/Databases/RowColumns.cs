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

    // In the order in which a record is hashed.
    private readonly (string Name, string Column, Func<object, object?> Value)[] properties =
        [.. row.GetProperties().Where(property => property.Name != OwnNumber).Select(property => (property.Name, Column(property.Name), ReaderOf(property))).OrderBy(one => one.Item2, StringComparer.Ordinal)];

    /// <summary>For a SELECT, under the properties' names.</summary>
    public string Selected => Joined(Names, name => $"{Column(name)} AS {name}");

    /// <summary>The columns of an INSERT.</summary>
    public string Named => Joined(Names, Column);

    /// <summary>The values of an INSERT.</summary>
    public string Given => Joined(Names, name => "@" + Column(name));

    /// <summary>For an UPDATE.</summary>
    public string Assigned => Joined(Names.Except(unchanging), name => $"{Column(name)} = @{Column(name)}");

    private IEnumerable<string> Names => properties.Select(one => one.Name);

    /// <summary>A row's values by the names of their columns, as text that every database keeps as it is.</summary>
    public KeyValuePair<string, object?>[] CellsOf(object values) =>
        Array.ConvertAll(properties, one => new KeyValuePair<string, object?>(one.Column, one.Value(values) is var value && value is string text ? KeptText.Of(text) : value));

    /// <summary>The values of a row that was read, as they are kept: an older version kept what this one would not.</summary>
    public KeyValuePair<string, object?>[] CellsAsRead(object values) => Array.ConvertAll(properties, one => new KeyValuePair<string, object?>(one.Column, one.Value(values)));

    /// <summary>The same as they are hashed.</summary>
    public IReadOnlyDictionary<string, string?> TextsOf(object values) => CellsAsRead(values).ToDictionary(cell => cell.Key, cell => RawRow.Text(cell.Value));

    /// <summary>The same for a statement of Dapper's.</summary>
    public DynamicParameters ParametersOf(object values)
    {
        var parameters = new DynamicParameters();
        foreach (var cell in CellsOf(values))
        {
            parameters.Add(cell.Key, cell.Value);
        }

        return parameters;
    }

    private static Func<object, object?> ReaderOf(PropertyInfo property) =>
        (Func<object, object?>)((Func<MethodInfo, Func<object, object?>>)ReaderOf<object, object>).Method.GetGenericMethodDefinition()
            .MakeGenericMethod(property.DeclaringType!, property.PropertyType).Invoke(null, [property.GetMethod!])!;

    // Called by the thousand: each time by reflection would cost as much as the statement.
    private static Func<object, object?> ReaderOf<TRow, TValue>(MethodInfo method)
    {
        var read = (Func<TRow, TValue>)method.CreateDelegate(typeof(Func<TRow, TValue>));
        return values => read((TRow)values);
    }

    private static string Column(string property) => Regex.Replace(property, "(?<=[a-z])(?=[A-Z])", "_").ToLowerInvariant();

    private static string Joined(IEnumerable<string> names, Func<string, string> write) => string.Join(", ", names.Select(write));
}
