// Given names that are common in the Netherlands, by which a name can be known that no title stands before.
// Left out are names that are everyday words at the beginning of a sentence: Wil, Will, May, Job, Max, Storm.
export const givenNames: readonly string[] = `
  Aad Aafke Aaltje Aart Abdel Abdullah Abdelkader Adam Adrie Agnes Agnieszka Ahmed Ahmet Aicha Aisha Albert Alex Alexander Ali
  Alice Alida Amal Amanda Amber Amina Amira Amy Ana André Andrea Andries Angela Angelique Anita Anja Anke Ann Anna Anne
  Anneke Anneloes Annelies Annemarie Annemieke Annet Annette Annie Anouk Ans Anton Antoinette Arend Arie Arjan Arjen Arno Arnold
  Arthur Astrid Ayse Ayşe Babette Barbara Bart Bas Bastiaan Beata Ben Bernadette Bernard Bert Berta Bianca Bilal Bjorn Bob Boris
  Bram Brenda Brigitte Burak Caroline Carla Carlijn Carlo Carmen Carolien Cas Cees Cemal Charlotte Chantal Chiel Chris Christa
  Christel Christiaan Christian Christien Christina Christine Cindy Claire Claudia Coby Conny Cor Corine Corinne Corrie Cornelia
  Cornelis Corry Cristina Daan Daniel Daniël Daniëlle Danny Daphne Dave David Debby Deborah Demi Dennis Desiree Dewi Diana Diane
  Dick Diederik Dieuwke Dineke Dirk Dominique Donna Dorien Dorota Dylan Eddy Edith Edwin Eef Elena Elif Eline Elisa Elisabeth
  Elise Elke Ellen Elles Ellie Elly Els Elsbeth Emiel Emily Emine Emir Emma Emre Enrico Eric Erica Erik Erika Erna Ernst Esma
  Esmee Esther Eva Eveline Evelien Evert Ewa Fabian Fatih Fatiha Fatima Fatma Femke Ferdinand Ferry Fleur Floor Floris Frank
  Frans Franziska Fred Frederik Frits Gabriela Geert Geertje Geertruida Gea Gerard Gerda Gerben Gerdien Gerrit Gert Gijs Gina
  Ginny Greet Greta Guido Guus Hakan Halima Hamid Hanna Hannah Hanneke Hannie Hans Harm Harrie Harry Hasan Hassan Heidi Heleen
  Helena Hélène Helga Hendrik Hendrika Hennie Henk Henny Henri Herman Hetty Hilda Hilde Hubert Hugo Ibrahim Ilona Ilse Imane Ina
  Ineke Inez Ingrid Irene Iris Irma Isa Isabel Isabella Ismail Ivo Iwona Jaap Jack Jackie Jacob Jacqueline Jaimy Jakob James
  Jamila Jan Jana Jane Janet Janine Janna Janneke Jannie Jantje Jasmijn Jasper Jay Jayden Jeanet Jeanette Jelle Jennifer Jenny
  Jeroen Jesse Jessica Jet Jim Jip Joanna Jochem Joep Johan Johanna Johannes John Jolanda Jolien Joop Joost Joris Jos José
  Joseph Josephine Josien Joyce Juan Judith Julia Julian Juliette Jurgen Jurre Justin Kamal Karel Karen Karima Karin Karlijn
  Kasper Kate Katarzyna Kees Kelly Kemal Kenneth Kevin Khalid Kim Kirsten Klaas Koen Krista Kristel Krzysztof Kyra Laila Lars
  Laura Leen Lena Leo Leon Leonie Leontien Leyla Lia Lianne Lida Lies Liesbeth Lieke Lilian Lina Linda Lisa Lisanne Lisette Liz
  Loes Lotte Louis Louisa Louise Lourens Luc Lucas Lucia Luuk Lydia Maaike Maarten Madelon Magda Magdalena Malika Manon Manuel
  Mandy Marc Marcel Marco Margot Margreet Margriet Maria Mariam Marian Mariana Marianne Mariëlle Marieke Marijke Marina Marinus
  Mario Marion Mariska Marit Marja Marjan Marjo Marjolein Mark Marleen Marlies Marlijn Marloes Marta Martha Martijn Martin Martine
  Mary Marycke Mats Matthijs Maud Maureen Maurice Meike Melanie Melek Melissa Menno Merel Mert Meryem Mette Mia Michael
  Michel Michelle Michiel Mieke Mies Miguel Mike Mila Milan Milou Mimi Mina Miranda Mirjam Mirthe Mitchell Mohamed Mohammed
  Monica Monique Moniek Monika Morris Mourad Murat Mustafa Myrthe Nadia Nadine Naima Najat Nancy Nathalie Natasja Nel Nico Nicole
  Nicolette Niek Niels Nienke Nina Noa Noah Noor Noortje Nora Nour Olaf Olga Olivier Omar Oscar Otto Pascal Patricia Patrick Paul
  Paula Pauline Peggy Peter Petra Philip Pien Piet Pieter Piotr Priya Quinten Rachel Rachid Rafael Ramona Raoul Raymond Rebecca
  Regina Reinier Remco Remy Renate René Renée Renske Rianne Riad Ria Richard Rick Rik Rinske Rita Rob Robert Robin Rody Roel
  Roelof Roland Rolf Romy Ron Ronald Roos Rosa Rosalie Roy Ruben Rudi Rudy Ruth Ruud Sabine Sabrina Said Saida Saïda Salma Sam
  Samantha Samir Samira Samuel Sander Sandra Sanne Sara Sarah Saskia Selin Selma Sem Sharon Shirley Sietske Sigrid Silvia Simon
  Simone Sjaak Sjoerd Sjors Sofia Sofie Sonja Sophie Soraya Stan Stefan Stefanie Stephanie Steven Stijn Susan Susanne Suzan
  Suzanne Sven Sylvia Tamara Tania Tanja Tara Ted Teun Teunis Theo Thea Theresa Thijs Thomas Tim Timo Tineke Tina Titia Tjeerd Tobias
  Tom Tonnie Tony Toos Trees Trudy Truus Ursula Valerie Vera Veronica Vincent Viola Violet Wendy Werner Wessel Wesley Wiebe
  Wietske Wilco Wilhelmina Willeke Willem Willemien Wilma Wim Wouter Xander Yara Yasemin Yasin Yasmin Yassin Youssef Yolanda
  Yusuf Yvette Yvonne Zahra Zeynep Zoë`
  .trim()
  .split(/\s+/)
