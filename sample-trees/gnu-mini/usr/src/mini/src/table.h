/* made from table.txt */
#define TABLE_SIZE 3
#define TABLE { 7,80,443, }
